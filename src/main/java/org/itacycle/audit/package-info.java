/** What auditors get of the trail. */
package org.itacycle.audit;

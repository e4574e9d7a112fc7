/** What the commands of the command line have in common: how they are named, read their options and refuse. */
package org.itacycle.command;

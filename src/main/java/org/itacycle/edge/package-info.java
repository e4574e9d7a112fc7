/**
 * The edge to the network: what every answer carries, how much of a request is read, and whose word about a sender's
 * address is taken. It knows no feature.
 */
package org.itacycle.edge;

package org.itacycle.people;

/**
 * A person's account.
 *
 * @param id signs in with it
 * @param name shown to others
 * @param workGroup the agency work group it belongs to; empty text where it belongs to none
 */
public record Account(String id, String name, String workGroup) {}

package org.itacycle.publication;

/**
 * A target as this agency has it.
 *
 * @param label in Thai
 * @param instructions in Thai, for the person who puts documents there by hand; may be empty
 */
record ConfiguredTarget(Target target, TargetKind kind, String label, String instructions, PublicationTarget place) {}

package org.itacycle.publication;

/** Makes the targets of one kind from their settings. */
interface TargetMaker {

    TargetKind kind();

    /** @throws org.itacycle.RefusedStart where a setting is missing or wrong */
    PublicationTarget make(Target target, TargetSettings settings);
}

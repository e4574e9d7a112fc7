package org.itacycle.publication;

/** Is told how far the publishing of one document at one target has come. */
interface PublishingStages {

    /** The moments between which a process may die. */
    enum Stage {
        /** The target was not called yet. */
        BEFORE_CALL,
        /** The bytes are at the target, under another name or unseen. */
        BYTES_ARRIVED,
        /** The target holds the document; the register does not know. */
        BEFORE_RECORD,
        /** The register knows, within a transaction that is not committed. */
        RECORDED,
        /** The target was not looked at yet. */
        BEFORE_LOOK,
        /** The target was looked at; for a mail: the server has taken it. */
        BEFORE_PROOF,
        /** The proof is recorded, within a transaction that is not committed. */
        PROOF_RECORDED
    }

    void reached(Stage stage, String key);
}

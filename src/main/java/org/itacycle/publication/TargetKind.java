package org.itacycle.publication;

/** What is behind a target, and with it how a document gets there and how that is proven. */
public enum TargetKind {
    /** The product's own public page; fetched from its public address and compared. */
    PRODUCT_PAGE,
    /** A WordPress site, by its REST interface; fetched from its public address and compared. */
    WORDPRESS,
    /** A folder on another machine, by SFTP; read back and compared. */
    SFTP,
    /** A folder of this machine; read back and compared. */
    FOLDER,
    /** A mailbox; the server accepted the mail, and the officer enters the receipt. */
    MAIL,
    /** A person puts it there and says where; fetched and compared where that is possible. */
    MANUAL;

    /** Whether a person brings the document to the target. */
    public boolean byHand() {
        return this == MANUAL;
    }

    /** Whether the proof is complete only with the receiver's receipt. */
    public boolean needsReceipt() {
        return this == MAIL;
    }
}

package org.itacycle.publication;

import java.time.LocalDate;

/**
 * What the receiver gave as a receipt (REQ-14).
 *
 * @param documentNumber of the covering letter
 * @param receiptNumber under which the receiver registered it
 * @param date of the receipt
 */
public record Receipt(String documentNumber, String receiptNumber, LocalDate date) {}

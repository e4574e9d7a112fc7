package org.itacycle.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of the index, ready to read.
 *
 * @param path of the file within the bundle's content
 * @param version counts from 1
 * @param approvedBy empty where nobody had to
 * @param address empty where it is not public
 * @param remarks what is amiss with it
 */
record IndexRow(
        String item,
        String title,
        String path,
        int step,
        int version,
        String sha256,
        String approvedBy,
        Optional<LocalDate> approved,
        String address,
        Optional<LocalDate> effective,
        LocalDate uploaded,
        String note,
        List<String> remarks) {}

package org.itacycle.privacy;

import java.util.Optional;

/**
 * The person whose data is asked for.
 *
 * @param account as it stands in the tables
 * @param address where mails to this person alone went; empty where there is none, or others share it
 */
record Subject(String account, Optional<String> address) {}

package org.itacycle.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the printed standard leaves open.
 *
 * @param meetingAgainAfterReturn whether measures that the director returned go through the agency meeting again
 * @param reportsNeedSignature whether monitoring reports are signed by the director before they are published
 */
@ConfigurationProperties("ita.procedure")
public record ProcedureSettings(boolean meetingAgainAfterReturn, boolean reportsNeedSignature) {}

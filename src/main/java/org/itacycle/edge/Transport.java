package org.itacycle.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests reach this server ({@code ita.transport}).
 *
 * @param https whether people reach it by https only: cookies are never sent in the clear, and browsers are told so
 * @param trustedProxies addresses of proxies whose word about sender and protocol is taken; anybody else's is not
 */
@ConfigurationProperties("ita.transport")
public record Transport(
        @DefaultValue("true") boolean https,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> trustedProxies) {}

package org.itacycle.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.itacycle.RefusedStart;

/**
 * Takes sender and protocol from forwarding headers where one of the named proxies sent them. The server's own default
 * trusts every private address: then each colleague in the house could name whatever sender he likes.
 */
final class TrustedProxies {

    private TrustedProxies() {}

    static RemoteIpValve valve(List<String> addresses) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(addresses.stream()
                .map(TrustedProxies::asTheServerWritesIt)
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static String asTheServerWritesIt(String address) {
        // Anything with other letters would be asked for as a name.
        if (address.matches("[0-9a-fA-F.:]+")) {
            try {
                return InetAddress.getByName(address).getHostAddress();
            } catch (UnknownHostException noAddress) {
                throw noAddress(address);
            }
        }
        throw noAddress(address);
    }

    private static RefusedStart noAddress(String text) {
        return new RefusedStart("ita.transport.trusted-proxies: \"" + text + "\" is no IP address");
    }
}

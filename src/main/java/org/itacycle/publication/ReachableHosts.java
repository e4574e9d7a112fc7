package org.itacycle.publication;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.itacycle.Message;
import org.springframework.stereotype.Component;

/**
 * Which addresses this server may fetch although somebody else named them: those of the public network at the usual
 * ports, and hosts that the configuration names. Everything else would let a form look into the agency's own network.
 */
@Component
class ReachableHosts {

    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private final Set<String> named;

    ReachableHosts(PublicationSettings settings) {
        this.named = settings.reachableHosts().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says no, and why. */
    static final class NotReachable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        NotReachable(Message why) {
            super(why.key());
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    /**
     * The addresses behind a URL, looked up once: whoever connects uses these and does not ask again.
     *
     * @param trusted a further host, with its port, that the configuration of a target names; may be null
     * @throws NotReachable where the URL is none of the web or leads where it must not
     */
    List<InetAddress> addressesOf(URI url, URI trusted) throws NotReachable {
        requireWeb(url);
        boolean isNamed = isNamed(url) || trusted != null && place(trusted).equals(place(url));
        if (!isNamed && !USUAL_PORTS.contains(port(url))) {
            throw new NotReachable(Message.of("publication.look.port", Integer.toString(port(url))));
        }
        List<InetAddress> addresses = lookUp(url.getHost());
        if (!isNamed && !addresses.stream().allMatch(ReachableHosts::isPublic)) {
            throw new NotReachable(Message.of("publication.look.not-public", url.getHost()));
        }
        return addresses;
    }

    static int port(URI url) {
        return url.getPort() != -1 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    private static void requireWeb(URI url) throws NotReachable {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new NotReachable(Message.of("publication.look.no-web-address"));
        }
    }

    private boolean isNamed(URI url) {
        return named.contains(url.getHost().toLowerCase(Locale.ROOT)) && USUAL_PORTS.contains(port(url))
                || named.contains(place(url));
    }

    private static String place(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT) + ":" + port(url);
    }

    private static List<InetAddress> lookUp(String host) throws NotReachable {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException nowhere) {
            throw new NotReachable(Message.of("publication.look.unknown-host", host));
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6((Inet6Address) address, bytes);
    }

    /** RFC 6890: this network, shared addresses, protocol assignments, documentation, benchmarks, reserved. */
    private static boolean isPublicV4(byte[] b) {
        int one = b[0] & 0xFF;
        int two = b[1] & 0xFF;
        int three = b[2] & 0xFF;
        boolean reserved = one == 0
                || one >= 240
                || one == 100 && two >= 64 && two < 128
                || one == 192 && two == 0 && (three == 0 || three == 2)
                || one == 192 && two == 88 && three == 99
                || one == 198 && (two == 18 || two == 19)
                || one == 198 && two == 51 && three == 100
                || one == 203 && two == 0 && three == 113;
        return !reserved;
    }

    /** Only global unicast counts, and of it nothing that carries an IPv4 address within. */
    private static boolean isPublicV6(Inet6Address address, byte[] b) {
        boolean globalUnicast = (b[0] & 0xE0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean documentation = Arrays.equals(Arrays.copyOf(b, 4), new byte[] {0x20, 0x01, 0x0D, (byte) 0xB8});
        return globalUnicast && !sixToFour && !teredo && !documentation && !address.isIPv4CompatibleAddress();
    }
}

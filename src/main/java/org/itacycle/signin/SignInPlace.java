package org.itacycle.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * From where somebody tries to sign in.
 *
 * @param address of the connection, as far as trusted proxies tell it
 * @param device what this browser was given at an earlier sign-in; null where it brings nothing
 */
record SignInPlace(String address, String device) implements Serializable {

    private static final int BYTES_OF_A_NETWORK = 8;

    static SignInPlace of(HttpServletRequest request) {
        return new SignInPlace(
                request.getRemoteAddr(),
                Optional.ofNullable(WebUtils.getCookie(request, KnownPlaces.COOKIE))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .orElse(null));
    }

    /** What one person can be at: the address, or the network where each has addresses without number (IPv6, /64). */
    String network() {
        try {
            InetAddress known = InetAddress.getByName(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), BYTES_OF_A_NETWORK))
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}

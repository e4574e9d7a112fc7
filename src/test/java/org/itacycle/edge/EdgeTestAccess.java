package org.itacycle.edge;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;

/** Opens this package's door a gap for the attacks, which live elsewhere. */
public final class EdgeTestAccess {

    private EdgeTestAccess() {}

    public static RemoteIpValve trusting(List<String> proxies) {
        return TrustedProxies.valve(proxies);
    }
}

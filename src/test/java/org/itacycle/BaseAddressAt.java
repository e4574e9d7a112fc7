package org.itacycle;

/** Base addresses for tests that bring a server of their own. */
public final class BaseAddressAt {

    private BaseAddressAt() {}

    public static BaseAddress of(String address) {
        return new BaseAddress(address);
    }
}

package org.itacycle.publication;

import org.springframework.stereotype.Component;

/** The product's own public page as a target. */
@Component
class ProductPages implements TargetMaker {

    private final PublicAddress address;
    private final HttpCalls http;

    ProductPages(PublicAddress address, HttpCalls http) {
        this.address = address;
        this.http = http;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.PRODUCT_PAGE;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        return new ProductPage(address, http);
    }
}

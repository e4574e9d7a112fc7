package org.itacycle.publication;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a secret from the configuration. */
@Component
@ConfigurationPropertiesBinding
class SecretFromText implements Converter<String, Secret> {

    @Override
    public Secret convert(String text) {
        return new Secret(text);
    }
}

package org.itacycle.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itacycle.document.DocumentStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Targets that are folders on other machines, by SFTP. */
@Component
class SftpServers implements TargetMaker, DisposableBean {

    private static final int USUAL_PORT = 22;

    private final PublishingLimits limits;
    private final GuardedFetch fetch;
    private final DocumentStore documents;
    private final PublishingStages stages;
    private final List<SftpConnection> connections = new ArrayList<>();

    SftpServers(PublishingLimits limits, GuardedFetch fetch, DocumentStore documents, PublishingStages stages) {
        this.limits = limits;
        this.fetch = fetch;
        this.documents = documents;
        this.stages = stages;
    }

    @Override
    public TargetKind kind() {
        return TargetKind.SFTP;
    }

    @Override
    public PublicationTarget make(Target target, TargetSettings settings) {
        URI url = settings.needed(target, "url", settings.url());
        if (!"sftp".equalsIgnoreCase(url.getScheme()) || url.getHost() == null || url.getRawUserInfo() != null) {
            throw TargetSettings.refused(target, "url", "is no plain address like sftp://host:22/folder");
        }
        String hostKey = settings.needed(target, "host-key", settings.hostKey()).strip();
        if (!hostKey.matches("SHA256:[A-Za-z0-9+/]{43}")) {
            throw TargetSettings.refused(
                    target, "host-key", "is no fingerprint like SHA256: and 43 letters and digits");
        }
        Optional<Secret> secret = settings.credentials(target);
        if (secret.isEmpty() && settings.keyFile() == null) {
            throw TargetSettings.refused(
                    target, "secret", "is missing, and so is key-file; kind sftp needs one of them");
        }
        SftpConnection connection = new SftpConnection(
                url.getHost(),
                url.getPort() == -1 ? USUAL_PORT : url.getPort(),
                settings.needed(target, "user", settings.user()),
                secret,
                Optional.ofNullable(settings.keyFile()),
                hostKey,
                limits.limits());
        connections.add(connection);
        return new SftpFolder(connection, url, Optional.ofNullable(settings.publicUrl()), fetch, documents, stages);
    }

    @Override
    public void destroy() {
        connections.forEach(SftpConnection::stop);
    }
}

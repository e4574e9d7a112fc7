package org.itacycle.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.itacycle.Message;

/** Connects to one SFTP server whose key is known beforehand; a server with another key is not spoken to. */
final class SftpConnection {

    private static final AttributeKey<Boolean> STRANGE_KEY = new AttributeKey<>();

    private final String host;
    private final int port;
    private final String user;
    private final Optional<Secret> secret;
    private final Optional<Path> keyFile;
    private final String hostKey;
    private final TimeLimits limits;
    private SshClient client;

    SftpConnection(
            String host,
            int port,
            String user,
            Optional<Secret> secret,
            Optional<Path> keyFile,
            String hostKey,
            TimeLimits limits) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.secret = secret;
        this.keyFile = keyFile;
        this.hostKey = hostKey;
        this.limits = limits;
    }

    /** What is done while the connection stands. */
    interface Work<T> {
        T with(SftpClient files) throws IOException;
    }

    /**
     * Connects, works and hangs up, all within the total limit.
     *
     * @throws TargetTrouble where the server cannot be reached, has another key, does not let us in or breaks off
     */
    <T> T run(Work<T> work) {
        Deadline deadline = Deadline.of(limits);
        try (ClientSession session = connect();
                Deadline.Watch watch = deadline.watch(() -> session.close(true))) {
            letIn(session);
            try (SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
                return work.with(files);
            }
        } catch (IOException | IllegalStateException | UncheckedIOException failed) {
            // The library answers a session that is shut meanwhile with an IllegalStateException.
            throw trouble("publication.trouble.unreachable", failed);
        }
    }

    void stop() {
        synchronized (this) {
            if (client != null) {
                client.stop();
            }
        }
    }

    private ClientSession connect() throws IOException {
        return client().connect(user, host, port).verify(limits.connect()).getClientSession();
    }

    private void letIn(ClientSession session) throws IOException {
        secret.ifPresent(password -> session.addPasswordIdentity(password.value()));
        keyFile.map(FileKeyPairProvider::new).ifPresent(session::setKeyIdentityProvider);
        try {
            session.auth().verify(limits.read());
        } catch (IOException refused) {
            if (session.getAttribute(STRANGE_KEY) != null) {
                throw trouble("publication.trouble.host-key", refused);
            }
            if (refused instanceof SshException answer
                    && answer.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw trouble("publication.trouble.not-let-in", refused);
            }
            throw refused;
        }
    }

    private TargetTrouble trouble(String key, Exception cause) {
        return new TargetTrouble(Message.of(key, host + ":" + port), cause);
    }

    private boolean judge(ClientSession session, PublicKey key) {
        boolean isKnown = hostKey.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
        if (!isKnown) {
            session.setAttribute(STRANGE_KEY, true);
        }
        return isKnown;
    }

    private SshClient client() {
        synchronized (this) {
            if (client == null) {
                client = SshClient.setUpDefaultClient();
                // Nothing of the account under which this server runs: neither its keys nor its known hosts.
                client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
                client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
                client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
                client.setServerKeyVerifier((session, address, key) -> judge(session, key));
                client.start();
            }
            return client;
        }
    }
}

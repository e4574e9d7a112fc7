package org.itacycle.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server on this machine, from the Apache MINA SSHD project, with a folder of its own. */
public final class SftpServer implements AutoCloseable {

    public static final String USER = "ita";
    public static final String PASSWORD = "sftp-password";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path folder;
    private final KeyPair key;

    /** @param folder what the client sees as / */
    public SftpServer(Path folder) {
        this.folder = folder;
        try {
            SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider();
            keys.setAlgorithm("EC");
            keys.setKeySize(256);
            key = keys.loadKeys((SessionContext) null).get(0);
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(session -> List.of(key));
            server.setPasswordAuthenticator(
                    (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String url() {
        return "sftp://127.0.0.1:" + port() + "/ita";
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    public SshServer server() {
        return server;
    }

    /** All files, those with unfinished names included. */
    public List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

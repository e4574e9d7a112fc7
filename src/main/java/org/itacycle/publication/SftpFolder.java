package org.itacycle.publication;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.itacycle.document.DocumentStore;
import org.itacycle.publication.GuardedFetch.Look;
import org.itacycle.publication.PublishingStages.Stage;

/**
 * A folder on another machine with a file per version, named by ids alone. A file is uploaded under an unfinished name
 * and renamed, so it appears whole or not at all; the proof reads it back, and fetches it where the folder can be seen
 * from outside.
 */
final class SftpFolder implements PublicationTarget {

    private static final int PIECE = 32 * 1024;

    private final SftpConnection connection;
    private final URI url;
    private final Optional<URI> publicUrl;
    private final GuardedFetch fetch;
    private final DocumentStore documents;
    private final PublishingStages stages;

    SftpFolder(
            SftpConnection connection,
            URI url,
            Optional<URI> publicUrl,
            GuardedFetch fetch,
            DocumentStore documents,
            PublishingStages stages) {
        this.connection = connection;
        this.url = url;
        this.publicUrl = publicUrl;
        this.fetch = fetch;
        this.documents = documents;
        this.stages = stages;
    }

    @Override
    public Published publish(PublicationOrder order) {
        return connection.run(files -> {
            String file = root() + pathOf(order);
            makeFolders(files, file);
            boolean exists = exists(files, file);
            if (!exists || order.mending() && !holds(files, file, order)) {
                upload(files, order, file, exists);
            }
            return new Published(locationOf(order));
        });
    }

    @Override
    public Proof prove(PublicationOrder order) {
        String location = locationOf(order);
        Optional<Proof> fault = connection.run(files -> readBack(files, order, location));
        return fault.orElseGet(() -> publicUrl.isPresent()
                ? fetched(order, location)
                : Proof.equal(Proof.Kind.READ_BACK, location, location, order));
    }

    private Optional<Proof> readBack(SftpClient files, PublicationOrder order, String location) throws IOException {
        String file = root() + pathOf(order);
        if (!exists(files, file)) {
            return Optional.of(Proof.mismatch("publication.problem.file-missing", location));
        }
        String found = hashOf(files, file, order);
        return found.equals(order.document().sha256())
                ? Optional.empty()
                : Optional.of(Proof.differs(found, "publication.problem.file-differs", location));
    }

    private Proof fetched(PublicationOrder order, String location) {
        Look look = fetch.look(URI.create(location), order.document().size(), publicUrl.orElseThrow());
        if (look instanceof Look.Impossible impossible) {
            throw new TargetTrouble(impossible.why());
        }
        if (look instanceof Look.Answered answered) {
            return HttpStatuses.refused(answered.status(), location);
        }
        String found = ((Look.Content) look).sha256();
        return found.equals(order.document().sha256())
                ? Proof.equal(Proof.Kind.FETCHED, location, location, order)
                : Proof.differs(found, "publication.problem.address-differs", location);
    }

    private void upload(SftpClient files, PublicationOrder order, String file, boolean replacing) throws IOException {
        int name = file.lastIndexOf('/') + 1;
        String unfinished = file.substring(0, name) + "." + file.substring(name) + ".part";
        try (InputStream content = documents.content(order.document().id())) {
            write(files, unfinished, content);
        }
        stages.reached(Stage.BYTES_ARRIVED, order.key());
        if (!replacing) {
            files.rename(unfinished, file);
            return;
        }
        try {
            files.rename(unfinished, file, CopyMode.Overwrite, CopyMode.Atomic);
        } catch (SftpException | UnsupportedOperationException noOverwriting) {
            files.remove(file);
            files.rename(unfinished, file);
        }
    }

    private static void write(SftpClient files, String path, InputStream content) throws IOException {
        try (CloseableHandle handle = files.open(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            byte[] piece = new byte[PIECE];
            long written = 0;
            for (int read = content.readNBytes(piece, 0, PIECE); read > 0; read = content.readNBytes(piece, 0, PIECE)) {
                files.write(handle, written, piece, 0, read);
                written += read;
            }
            OpenSSHFsyncExtension onDisk = files.getExtension(OpenSSHFsyncExtension.class);
            if (onDisk != null && onDisk.isSupported()) {
                onDisk.fsync(handle);
            }
        }
    }

    private static boolean holds(SftpClient files, String path, PublicationOrder order) throws IOException {
        return hashOf(files, path, order).equals(order.document().sha256());
    }

    private static String hashOf(SftpClient files, String path, PublicationOrder order) throws IOException {
        try (InputStream content = files.read(path)) {
            return Sha256.of(content, order.document().size());
        }
    }

    private static boolean exists(SftpClient files, String path) throws IOException {
        try {
            files.lstat(path);
            return true;
        } catch (SftpException answer) {
            if (answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw answer;
        }
    }

    private static void makeFolders(SftpClient files, String file) throws IOException {
        for (int slash = file.indexOf('/', 1); slash > 0; slash = file.indexOf('/', slash + 1)) {
            String folder = file.substring(0, slash);
            if (!exists(files, folder)) {
                files.mkdir(folder);
            }
        }
    }

    private String root() {
        String path = url.getPath() == null ? "" : url.getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String pathOf(PublicationOrder order) {
        return String.join(
                "/",
                List.of(
                        "",
                        order.fiscalYear().toString(),
                        "%02d".formatted(order.step()),
                        order.occurrence(),
                        order.fileName()));
    }

    private String locationOf(PublicationOrder order) {
        String base = publicUrl.orElse(url).toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathOf(order);
    }
}

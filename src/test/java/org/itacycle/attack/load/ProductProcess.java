package org.itacycle.attack.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The product in a JVM of its own with 512 MB of heap, which ends at the first lack of memory. */
final class ProductProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 600;

    private final Path folder;
    private final Path log;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final int port;

    /** Starts it with data and temporary files in this folder, and its log beside the build's reports. */
    ProductProcess(Path folder, Path log, List<String> settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.log = log;
        Files.createDirectories(temporaryFiles());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporaryFiles(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileProduct.class.getName(),
                "--server.port=0",
                "--ita.data-dir=" + folder.resolve("data"),
                "--ita.cycle.open-automatically=false",
                "--camunda.bpm.job-execution.enabled=false"));
        command.addAll(settings);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread listener = new Thread(this::listen, "console of the product");
        listener.setDaemon(true);
        listener.start();
        port = Integer.parseInt(waitFor(HostileProduct.READY));
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What follows the name in the answer. */
    String ask(String question, String answer) throws IOException, InterruptedException {
        OutputStream console = process.getOutputStream();
        console.write((question + "\n").getBytes(StandardCharsets.UTF_8));
        console.flush();
        return waitFor(answer);
    }

    Path temporaryFiles() {
        return folder.resolve("tmp");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var kept = Files.newBufferedWriter(log)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("HOSTILE ")) {
                    lines.add(line);
                }
                kept.write(line.length() > 2000 ? line.substring(0, 2000) : line);
                kept.newLine();
                kept.flush();
            }
        } catch (IOException ended) {
            lines.add("");
        }
    }

    private String waitFor(String wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < end) {
            String line = lines.poll(1, TimeUnit.SECONDS);
            if (line != null && line.startsWith(wanted)) {
                return line.substring(wanted.length());
            }
            if (line == null && !process.isAlive()) {
                break;
            }
        }
        throw new AssertionError("the product never said " + wanted + "; see " + log);
    }
}

package io.hallbridge.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

/** An invented authority that signs certificates with openssl, in a folder of the test. */
final class Authority {
    static final String PASSPHRASE = "not-a-real-passphrase";

    private static final List<String> NEW_KEY =
            List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes");

    private final Path folder;
    private final String name;

    Authority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        List<String> make = new ArrayList<>(List.of("req", "-x509", "-days", "30", "-subj", "/CN=Invented " + name));
        make.addAll(NEW_KEY);
        openssl(make, "-keyout", name + ".key", "-out", name + ".pem");
    }

    Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /** A certificate for localhost, or a client's; its files are {@code what.pem}, {@code what.key} and {@code what.p12}. */
    Path sign(String what, int days) {
        List<String> request =
                new ArrayList<>(List.of("req", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"));
        request.addAll(NEW_KEY);
        openssl(request, "-keyout", what + ".key", "-out", what + ".csr");
        openssl(
                List.of("x509", "-req", "-copy_extensions", "copy", "-CAcreateserial", "-days", String.valueOf(days)),
                "-CA",
                name + ".pem",
                "-CAkey",
                name + ".key",
                "-in",
                what + ".csr",
                "-out",
                what + ".pem");
        openssl(
                List.of("pkcs12", "-export", "-name", what, "-passout", "pass:" + PASSPHRASE),
                "-in",
                what + ".pem",
                "-inkey",
                what + ".key",
                "-out",
                what + ".p12");
        return folder.resolve(what + ".p12");
    }

    /** A PKCS#12 file from which servers learn to trust this authority; Java wants its trust marked by its own tool. */
    void trustStore(String file) throws IOException {
        try (InputStream pem = Files.newInputStream(certificate());
                OutputStream to = Files.newOutputStream(folder.resolve(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            store.store(to, PASSPHRASE.toCharArray());
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The SHA-256 of a certificate's public key, as the manual page tells people to compute it. */
    String pin(String what) {
        return run(List.of(
                        "sh",
                        "-c",
                        "openssl x509 -in " + what + ".pem -pubkey -noout | openssl pkey -pubin -outform der"
                                + " | openssl dgst -sha256 -r"))
                .substring(0, 64);
    }

    private void openssl(List<String> how, String... files) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(how);
        command.addAll(List.of(files));
        run(command);
        try {
            for (Path file : Files.list(folder)
                    .filter(file -> file.toString().endsWith(".key"))
                    .toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + "\n" + said);
            }
            return said;
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }
}

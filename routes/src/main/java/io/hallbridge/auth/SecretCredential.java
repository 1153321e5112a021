package io.hallbridge.auth;

import io.hallbridge.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A credential that systemd hands to the unit we run in ({@code LoadCredential=}, {@code LoadCredentialEncrypted=}), named
 * in a settings file as {@code { credential: hall }}. Who may read it is systemd's affair: it grants us access by an
 * access list, so that the file's mode does not tell.
 *
 * @param name the credential's name
 * @param folder where systemd keeps them; empty outside a unit that has any
 */
public record SecretCredential(String name, Optional<Path> folder) implements SecretPlace {
    private static final String FOLDER = "CREDENTIALS_DIRECTORY";
    private static final Text NAME = new Text("这里应当是凭据的名称，不是路径", "the name of a credential belongs here, not a path");
    private static final Text NO_FOLDER = new Text(
            "没有 systemd 凭据可用（$CREDENTIALS_DIRECTORY 没有设置）；请在单元里写 LoadCredential=",
            "no systemd credentials are at hand ($CREDENTIALS_DIRECTORY is not set); write LoadCredential= in the unit");

    static SecretCredential named(String name) {
        return new SecretCredential(
                name, Optional.ofNullable(System.getenv(FOLDER)).map(Path::of));
    }

    @Override
    public String shownAs() {
        return "$" + FOLDER + "/" + name;
    }

    @Override
    public Optional<Text> fault() {
        if (!name.matches("[A-Za-z0-9_.@-]+") || name.startsWith(".")) {
            return Optional.of(NAME);
        }
        if (folder.isEmpty()) {
            return Optional.of(NO_FOLDER);
        }
        return Files.isReadable(folder.get().resolve(name))
                ? Optional.empty()
                : Optional.of(new Text(
                        "systemd 没有给出凭据 " + name + "；请在单元里写 LoadCredential=" + name + ":…",
                        "systemd gave no credential " + name + "; write LoadCredential=" + name + ":… in the unit"));
    }

    @Override
    public Secret read() throws IOException {
        Optional<Text> fault = fault();
        if (fault.isPresent()) {
            throw new IOException(fault.get().en());
        }
        return Secret.read(folder.orElseThrow().resolve(name));
    }
}

package io.hallbridge.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program itself. */
public final class Tool {
    private Tool() {}

    /** Its version as built, {@code 0.1.0}. */
    public static String version() {
        try (InputStream in = Tool.class.getResourceAsStream("/io/hallbridge/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "?");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

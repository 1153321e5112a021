package io.hallbridge.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The JDBC drivers at hand: those that come with us and the jars in {@code drivers/} folders. */
public final class Drivers implements AutoCloseable {
    private final List<Path> folders;
    private Optional<URLClassLoader> loader = Optional.empty();

    public Drivers(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The driver that opens an address; the jars are looked at only where none of ours does. */
    public Optional<Driver> find(String url) throws SQLException {
        List<Driver> ours = DriverManager.drivers().toList();
        Optional<Driver> driver = first(ours, url);
        return driver.isPresent() ? driver : first(dropped(), url);
    }

    private static Optional<Driver> first(Iterable<Driver> drivers, String url) throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return Optional.of(driver);
            }
        }
        return Optional.empty();
    }

    private Iterable<Driver> dropped() {
        if (loader.isEmpty()) {
            loader = Optional.of(new URLClassLoader(jars(), Drivers.class.getClassLoader()));
        }
        return ServiceLoader.load(Driver.class, loader.get());
    }

    private URL[] jars() {
        List<URL> jars = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                    found.forEach(jar -> jars.add(url(jar)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        loader.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException unimportant) {
                throw new UncheckedIOException(unimportant);
            }
        });
    }
}

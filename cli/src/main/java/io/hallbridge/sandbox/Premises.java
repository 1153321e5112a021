package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.ProblemsFound;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/** The folder a hall lives in, held by one hall at a time, with its store opened. */
final class Premises implements AutoCloseable {
    private static final String NATIVE_LIBRARY_FOLDER = "org.sqlite.tmpdir";
    private static final Text NO_FOLDER =
            new Text("文件夹不能使用，请检查权限和磁盘", "the folder cannot be used; check its rights and the disk");
    private static final Text IN_USE = new Text(
            "另一个试用大厅正在使用这个文件夹；请先停止它，或换一个文件夹",
            "another sandbox hall uses this folder; stop it or choose another folder");
    private static final Text NO_STORE = new Text(
            "hall.db 打不开，它可能已损坏；请移走它或换一个文件夹",
            "hall.db cannot be opened, it may be damaged; move it away or choose another folder");
    private static final Text NOT_LOOPBACK =
            new Text("试用大厅只在本机回环地址上运行，请用 127.0.0.1", "the sandbox hall only listens on loopback; use 127.0.0.1");
    private static final Text PORT =
            new Text("端口不能使用或已被占用；请换一个，0 为任选", "the port is taken or cannot be used; choose another, 0 takes any");

    private final FileChannel lock;
    private final Store store;

    private Premises(FileChannel lock, Store store) {
        this.lock = lock;
        this.store = store;
    }

    static InetAddress loopback(String address) throws ProblemsFound {
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException unknown) {
            throw problem(address, NOT_LOOPBACK);
        }
        throw problem(address, NOT_LOOPBACK);
    }

    static Premises open(SandboxSettings settings) throws ProblemsFound {
        Path folder = settings.folder;
        try {
            Files.createDirectories(folder);
            System.setProperty(
                    NATIVE_LIBRARY_FOLDER,
                    System.getProperty(
                            NATIVE_LIBRARY_FOLDER, folder.toAbsolutePath().toString()));
            FileChannel lock = lock(folder);
            return new Premises(lock, store(folder, lock));
        } catch (IOException unusable) {
            throw problem(folder.toString(), NO_FOLDER);
        }
    }

    private static FileChannel lock(Path folder) throws IOException, ProblemsFound {
        FileChannel channel =
                FileChannel.open(folder.resolve("hall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw problem(folder.toString(), IN_USE);
        }
        channel.close();
        throw problem(folder.toString(), IN_USE);
    }

    private static Store store(Path folder, FileChannel lock) throws IOException, ProblemsFound {
        try {
            return Store.open(folder.resolve("hall.db"));
        } catch (SQLException broken) {
            lock.close();
            throw problem(folder.toString(), NO_STORE);
        }
    }

    static ProblemsFound portTaken(int port) {
        return problem(String.valueOf(port), PORT);
    }

    private static ProblemsFound problem(String where, Text text) {
        return new ProblemsFound(List.of(new Problem(where, 0, "", text)));
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        try {
            lock.close();
        } catch (IOException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }
}

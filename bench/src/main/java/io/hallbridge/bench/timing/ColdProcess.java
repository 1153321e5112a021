package io.hallbridge.bench.timing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process started cold and watched to its end. Times are those that bash's own {@code time} tells, which counts the children
 * too; the peak is what the kernel keeps of the process (VmHWM), looked at every few milliseconds.
 */
public final class ColdProcess {
    private static final String SCRIPT = "TIMEFORMAT='%3R %3U %3S'; times=$1 out=$2 err=$3; shift 3; "
            + "{ time \"$@\" >\"$out\" 2>\"$err\" </dev/null; } 2>\"$times\"";
    private static final long LOOK_MILLIS = 5;
    private static final long LONGEST_HOURS = 2;

    private final Path folder;

    /** Keeps what the last process printed in a folder. */
    public ColdProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * How a process ended.
     *
     * @param exit its exit code
     * @param out what it printed on the standard output
     * @param err what it printed on the error stream
     */
    public record Ended(int exit, Usage usage, String out, String err) {}

    public Ended run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path times = folder.resolve("times");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> watched = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bench"));
        watched.addAll(List.of(times.toString(), out.toString(), err.toString()));
        watched.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(watched).directory(directory.toFile()).inheritIO();
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        long peak = watch(process);
        Usage usage = usage(Files.readString(times), peak);
        return new Ended(process.exitValue(), usage, Files.readString(out), Files.readString(err));
    }

    private static long watch(Process process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.HOURS.toNanos(LONGEST_HOURS);
        Optional<ProcessHandle> child = Optional.empty();
        long peak = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (child.isEmpty()) {
                child = process.children().findFirst();
            }
            peak = Math.max(peak, child.map(ColdProcess::peak).orElse(0L));
            if (System.nanoTime() > end) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        return peak;
    }

    private static long peak(ProcessHandle process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            return 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Usage usage(String times, long peak) {
        String[] seconds = times.strip().split(" ");
        double wall = Double.parseDouble(seconds[0]);
        return new Usage(wall, Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]), peak);
    }
}

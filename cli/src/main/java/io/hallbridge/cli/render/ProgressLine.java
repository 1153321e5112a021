package io.hallbridge.cli.render;

import io.hallbridge.run.Progress;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How a run goes on, in one line that is written over itself; only where a person looks, and a few times a second. */
public final class ProgressLine implements Progress {
    private static final long EVERY_NANOS = 100_000_000;
    private static final int WIDTH = 30;

    private final Screen screen;
    private final AtomicLong documents = new AtomicLong();
    private final AtomicLong toSend = new AtomicLong();
    private final AtomicLong settled = new AtomicLong();
    private volatile long sendingSince = System.nanoTime();
    private volatile String source = "";
    private long shown;

    private ProgressLine(Screen screen) {
        this.screen = screen;
    }

    /** A line on the terminal that messages go to; nothing where that is a file or quiet is wanted. */
    public static Progress on(Screen screen) {
        return screen.terminal().errIsTerminal() && !screen.quiet() ? new ProgressLine(screen) : NONE;
    }

    @Override
    public void waiting(String run) {
        screen.terminal()
                .err()
                .print("\r\u001b[K" + screen.say("等待另一次运行结束：", "waiting for another run to end: ") + run);
        screen.terminal().err().flush();
    }

    @Override
    public void source(String name) {
        source = name;
        show(false);
    }

    @Override
    public void document(String dataset) {
        documents.incrementAndGet();
        show(false);
    }

    @Override
    public void toSend(long count) {
        toSend.set(count);
        sendingSince = System.nanoTime();
        if (count > 0) {
            show(true);
        }
    }

    @Override
    public void settled(long count) {
        settled.addAndGet(count);
        show(false);
    }

    @Override
    public synchronized void end() {
        screen.terminal().err().print("\r\u001b[K");
        screen.terminal().err().flush();
    }

    private synchronized void show(boolean now) {
        long time = System.nanoTime();
        if (!now && time - shown < EVERY_NANOS) {
            return;
        }
        shown = time;
        screen.terminal().err().print("\r\u001b[K" + line(time));
        screen.terminal().err().flush();
    }

    private String line(long time) {
        if (toSend.get() == 0) {
            return screen.say("读取 ", "reading ") + Width.cut(source, WIDTH) + "  " + documents
                    + screen.say(" 条", " documents");
        }
        return sending(settled.get(), toSend.get(), (time - sendingSince) / 1e9);
    }

    /** How far sending has come, how fast, and how long it will take at that rate; nothing of that before the first outcome. */
    private String sending(long settledSoFar, long all, double seconds) {
        long done = Math.min(settledSoFar, all);
        int filled = (int) (WIDTH * done / all);
        String bar = screen.say("发送 ", "sending ") + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + done + "/"
                + all;
        if (done == 0) {
            return bar;
        }
        double rate = done / Math.max(0.001, seconds);
        String left = span(Math.round((all - done) / rate));
        return bar + "  " + (rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : String.valueOf(Math.round(rate)))
                + "/s" + screen.say("  还需约 ", "  about ") + left;
    }

    private static String span(long seconds) {
        long minutes = seconds / 60;
        return minutes == 0 ? seconds + " s" : minutes + " min " + seconds % 60 + " s";
    }
}

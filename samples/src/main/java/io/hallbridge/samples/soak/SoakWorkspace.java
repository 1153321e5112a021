package io.hallbridge.samples.soak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small workspace whose two departments hand in another list every night, and what those lists say: the truth that hall
 * and ledger are compared with. All invented.
 */
final class SoakWorkspace {
    private static final String HEADER = "实施编码,基本编码,权力名称,权力类型,设定依据,行使主体,部门编码,承办科室,责任事项,追责情形";
    private static final String DEPARTMENT = "11522601MB0X00019Q";
    private static final List<String> FILES = List.of(
            "hallbridge.yaml",
            "mappings/powers.yaml",
            "mappings/notices.yaml",
            "datasets/notice/dataset.yaml",
            "datasets/notice/schema.json");
    private static final int FEWEST = 40;
    private static final int MOST = 110;
    private static final int CHANGES = 9;

    private final Path root;
    private final Random random;
    private final Map<Integer, Integer> powers = new TreeMap<>();
    private final Map<Integer, Integer> notices = new TreeMap<>();
    private int lastNumber;

    SoakWorkspace(Path root, Random random) {
        this.root = root;
        this.random = random;
    }

    Path root() {
        return root;
    }

    Path ledger() {
        return root.resolve("state/ledger.db");
    }

    /** Writes settings and mappings, and the first lists. */
    void make(String hall, String profile) throws IOException {
        for (String file : FILES) {
            Path target = root.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream in = SoakWorkspace.class.getResourceAsStream("/soak/" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(target, text.replace("HALL", hall).replace("PROFILE", profile));
            }
        }
        Path secret = root.resolve("secrets/hall");
        if (Files.notExists(secret)) {
            Files.createDirectories(secret.getParent());
            Files.writeString(secret, "secret-of-the-soak-" + Long.toHexString(random.nextLong()));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The departments add, change and strike out some lines. */
    void nextDay() throws IOException {
        while (powers.size() < FEWEST || (powers.size() < MOST && random.nextInt(3) == 0)) {
            powers.put(++lastNumber, 1);
            if (random.nextBoolean()) {
                notices.put(lastNumber, 1);
            }
        }
        for (int i = random.nextInt(CHANGES); i > 0; i--) {
            powers.merge(any(powers), 1, Integer::sum);
            notices.computeIfPresent(any(powers), (number, edition) -> edition + 1);
        }
        for (int i = random.nextInt(4); i > 0 && powers.size() > FEWEST; i--) {
            int number = any(powers);
            powers.remove(number);
            notices.remove(number);
        }
        write("inbox/powers/权责清单.csv", HEADER, powers, SoakWorkspace::power);
        write("inbox/notices/公告.csv", "公告编号,公告标题,权力编码", notices, SoakWorkspace::notice);
    }

    private int any(Map<Integer, Integer> numbers) {
        return new ArrayList<>(numbers.keySet()).get(random.nextInt(numbers.size()));
    }

    private interface Line {
        String of(int number, int edition);
    }

    private void write(String file, String header, Map<Integer, Integer> numbers, Line line) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        numbers.forEach((number, edition) -> lines.add(line.of(number, edition)));
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, lines, StandardCharsets.UTF_8);
        // a file is read only once it has been left alone for a while
        Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static String catalog(int number) {
        return "5201880%05d".formatted(number % 100_000).substring(0, 12);
    }

    private static String code(int number) {
        return DEPARTMENT + "4" + catalog(number);
    }

    private static String powerName(int number, int edition) {
        return "示例权力" + number + "第" + edition + "版";
    }

    private static String noticeTitle(int number, int edition) {
        return "示例公告" + number + "第" + edition + "版";
    }

    private static String power(int number, int edition) {
        return String.join(
                ",",
                code(number),
                catalog(number),
                powerName(number, edition),
                "行政许可",
                "《示例条例（虚构）》第三条",
                "凯里市示例管理局（虚构）",
                DEPARTMENT,
                "审批科",
                "受理、审查、决定",
                "不依法受理的");
    }

    private static String notice(int number, int edition) {
        return "N" + number + "," + noticeTitle(number, edition) + "," + code(number);
    }

    /** What the hall is to hold of a dataset: each document's name by its key. */
    Map<String, String> truth(String dataset) {
        boolean power = dataset.equals("power");
        return (power ? powers : notices)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> power ? code(entry.getKey()) : "N" + entry.getKey(),
                                entry -> power
                                        ? powerName(entry.getKey(), entry.getValue())
                                        : noticeTitle(entry.getKey(), entry.getValue())));
    }
}

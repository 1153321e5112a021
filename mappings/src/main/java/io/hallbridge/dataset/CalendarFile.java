package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a calendar of working days from YAML. */
final class CalendarFile {
    private final Set<Integer> years = new TreeSet<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> working = new HashSet<>();

    private CalendarFile() {}

    static WorkingDays read(String name, Shelf shelf, Problems problems) {
        Setting root = shelf.yaml("calendars/" + name + ".yaml", problems);
        String given = root.get("calendar").needed();
        if (!given.isEmpty() && !given.equals(name)) {
            root.get("calendar").problem(DatasetWords.otherName(name, given));
        }
        Text title = CodeTableFile.title(root.get("title"));
        CalendarFile file = new CalendarFile();
        Map<String, Setting> written = root.get("years").entries();
        written.forEach(file::readYear);
        if (written.isEmpty()) {
            root.get("years").problem(CalendarWords.NO_YEARS);
        }
        root.reportUnknown();
        return new WorkingDays(name, title, file.years, file.off, file.working);
    }

    private void readYear(String written, Setting setting) {
        setting.get("source").needed();
        Map<String, Setting> periods = setting.get("off").entries();
        List<Setting> workingDays = setting.get("working").items();
        if (periods.isEmpty()) {
            setting.get("off").problem(CalendarWords.NOTHING_OFF);
        }
        if (!written.matches("[1-9][0-9]{3}")) {
            setting.problem(CalendarWords.NO_YEAR);
            return;
        }
        int year = Integer.parseInt(written);
        years.add(year);
        periods.values().forEach(period -> readPeriod(year, period));
        workingDays.forEach(day -> readWorking(year, day));
    }

    private void readPeriod(int year, Setting setting) {
        String[] ends = setting.needed().split("/", -1);
        Optional<LocalDate> first = day(year, ends[0], setting);
        Optional<LocalDate> last = ends.length == 2 ? day(year, ends[1], setting) : first;
        if (ends.length > 2
                || (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))) {
            setting.problem(CalendarWords.NO_PERIOD);
        } else if (first.isPresent() && last.isPresent()) {
            first.get().datesUntil(last.get().plusDays(1)).forEach(off::add);
        }
    }

    private void readWorking(int year, Setting setting) {
        Optional<LocalDate> day = setting.text().flatMap(text -> day(year, text, setting));
        if (day.isEmpty()) {
            return;
        }
        if (!WorkingDays.isWeekend(day.get())) {
            setting.problem(CalendarWords.noWeekend(day.get()));
        } else if (off.contains(day.get())) {
            setting.problem(CalendarWords.bothWays(day.get()));
        }
        working.add(day.get());
    }

    /** A day that a notice for the year may speak of: one of the year, or of the December before it. */
    private static Optional<LocalDate> day(int year, String written, Setting setting) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12)) {
                return Optional.of(day);
            }
            setting.problem(CalendarWords.otherYear(day, year));
        } catch (DateTimeParseException noDay) {
            setting.problem(CalendarWords.noDay(written));
        }
        return Optional.empty();
    }
}

package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether the tables of a database are as a profile says. Nothing is written: statements are tried on no row. */
final class Inspection {
    private final TableProfile profile;
    private final Connection connection;
    private final Complaints complaints;
    private final List<Text> faults = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();

    Inspection(TableProfile profile, Connection connection, Complaints complaints) {
        this.profile = profile;
        this.connection = connection;
        this.complaints = complaints;
    }

    /** All there is to say; fails only where the connection does. */
    Inspected look() throws SQLException {
        Map<String, RowLayout> tables = new LinkedHashMap<>();
        LayoutNames.tables(profile).forEach(row -> tables.putIfAbsent(row.table(), row));
        for (RowLayout row : tables.values()) {
            look(row);
        }
        if (profile.abnormal().isPresent()) {
            look(profile.abnormal().get());
        }
        return new Inspected(faults, notes);
    }

    private void look(RowLayout row) throws SQLException {
        RealTable table = RealTable.of(row.table(), connection);
        if (!table.exists()) {
            faults.add(InspectionWords.noTable(row.table()));
            return;
        }
        int before = faults.size();
        for (ColumnLayout column : row.columns()) {
            table.column(column.name())
                    .ifPresentOrElse(
                            real -> look(row.table(), column, real),
                            () -> faults.add(InspectionWords.noColumn(row.table(), column.name())));
        }
        table.columns().stream()
                .filter(real -> real.needed()
                        && row.columns().stream()
                                .noneMatch(column -> column.name().equalsIgnoreCase(real.name())))
                .forEach(real -> faults.add(InspectionWords.notFilled(row.table(), real.name())));
        if (faults.size() == before) {
            rights(row);
            index(row, table);
        }
    }

    private void look(String table, ColumnLayout column, RealTable.Column real) {
        if (column.kind().isText() && !real.isText()) {
            faults.add(InspectionWords.otherKind(table, column.name(), real.type()));
        }
        int wanted = column.width().characters();
        boolean tooNarrow = wanted == 0 ? real.size() < RealTable.LONG_TEXT : real.size() < wanted;
        boolean measured = column.width().bytes() > 0 && wanted == 0;
        if (column.kind().isText() && real.isText() && tooNarrow && !measured && takesTexts(column)) {
            faults.add(InspectionWords.narrow(table, column.name(), real.size(), wanted));
        }
        boolean mayBeEmpty =
                !column.mandatory() && column.filler().isEmpty() && column.putting() instanceof Putting.FromDocument;
        if (real.needed() && mayBeEmpty) {
            faults.add(InspectionWords.mandatory(table, column.name()));
        }
    }

    /** What is made by us has a length that the reader of the profile has compared already, or one that is known. */
    private static boolean takesTexts(ColumnLayout column) {
        return column.putting() instanceof Putting.FromDocument
                || column.width().characters() > 0;
    }

    private void rights(RowLayout row) throws SQLException {
        String names = row.columns().stream().map(ColumnLayout::name).collect(Collectors.joining(", "));
        String first = row.columns().get(0).name();
        String table = row.table();
        attempt(table, "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM " + table + " WHERE 1 = 0");
        attempt(table, "DELETE FROM " + table + " WHERE 1 = 0");
        if (!profile.keepsHistory()) {
            attempt(table, "UPDATE " + table + " SET " + first + " = " + first + " WHERE 1 = 0");
        }
    }

    private void attempt(String table, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            TablesFault fault = complaints.of(refused);
            if (fault.kind() == TablesFault.Kind.UNREACHABLE) {
                throw refused;
            }
            String what = sql.substring(0, sql.indexOf(' '));
            faults.add(InspectionWords.notAllowed(table, what, fault));
        } finally {
            connection.rollback();
        }
    }

    private void index(RowLayout row, RealTable table) throws SQLException {
        boolean main = LayoutNames.mains(profile).contains(row.table());
        Optional<String> link = row.link(main).map(found -> found.column().name());
        if (link.isPresent() && !table.indexed(link.get())) {
            notes.add(InspectionWords.noIndex(row.table(), link.get()));
        }
    }

    private void look(TableProfile.Abnormal abnormal) throws SQLException {
        String names = String.join(", ", abnormal.rowGuid(), abnormal.batch(), abnormal.code(), abnormal.words());
        attempt(abnormal.table(), "SELECT " + names + " FROM " + abnormal.table() + " WHERE 1 = 0");
    }
}

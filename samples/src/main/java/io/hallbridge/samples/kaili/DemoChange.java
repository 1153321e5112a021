package io.hallbridge.samples.kaili;

/** The one cell the demo changes before its third run, {@code demo.yaml}. */
final class DemoChange {
    static final String DATASET = "guide";
    private static final String BUREAU = "develop";
    private static final String ITEM = "企业投资项目核准（新办）";
    private static final String FIELD = "promiseDays";
    private static final int TO = 7;

    private DemoChange() {}

    static String text(KailiWorkspace workspace) {
        Entry entry = entry(workspace);
        Place place = workspace.written().place(entry, FIELD).orElseThrow();
        return "# 演示的第三次运行之前改动的一个单元格。 The cell the demo changes before its third run.\n"
                + "file: " + Yaml.quoted(place.file())
                + "\nsheet: " + Yaml.quoted(String.valueOf(place.table()))
                + "\npart: xl/worksheets/sheet1.xml"
                + "\ncell: " + place.cell()
                + "\nfrom: " + Yaml.quoted(entry.text(FIELD))
                + "\nto: " + Yaml.quoted(String.valueOf(TO))
                + "\ndataset: " + DATASET
                + "\nfield: " + FIELD
                + "\nkey: " + Yaml.quoted(entry.code())
                + "\nname: " + Yaml.quoted(entry.name()) + "\n";
    }

    private static Entry entry(KailiWorkspace workspace) {
        return workspace.senders().stream()
                .filter(sender -> sender.bureau().id().equals(BUREAU))
                .flatMap(sender -> sender.entries(DATASET).stream())
                .filter(entry -> entry.name().equals(ITEM))
                .findFirst()
                .orElseThrow();
    }
}

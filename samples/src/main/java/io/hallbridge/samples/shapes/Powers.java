package io.hallbridge.samples.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain list of powers and responsibilities that most samples vary. */
final class Powers {
    static final String TITLE = "凯里市示例局权责清单（内容虚构，仅作演示）";
    static final String NOTE = "注：本表内容全部虚构，仅作演示。";
    static final List<String> TITLES =
            List.of("序号", "事项名称", "权力类型", "实施编码", "基本编码", "设定依据", "实施主体", "承办机构", "法定时限（工作日）", "承诺时限（工作日）");
    static final int NAME = 1;
    static final int TYPE = 2;
    static final int CODE = 3;
    static final int CATALOG = 4;
    static final int BASIS = 5;
    static final int SUBJECT = 6;
    static final int OFFICE = 7;
    static final int STATUTORY = 8;
    static final int PROMISE = 9;

    private Powers() {}

    /** The row of an item, with values of its own in some columns: column, value, column, value. */
    static List<@Nullable Object> row(Item item, @Nullable Object... changes) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                item.number() % 100,
                item.name(),
                item.type(),
                item.code(),
                item.catalogCode(),
                item.basis(),
                Item.BUREAU,
                item.office(),
                item.statutoryDays(),
                item.promiseDays()));
        for (int i = 0; i < changes.length; i += 2) {
            row.set((Integer) java.util.Objects.requireNonNull(changes[i]), changes[i + 1]);
        }
        return row;
    }

    /** A sheet with a title line and a header, to be followed by rows. */
    static Page page(Book book, String sheet) {
        return book.page(sheet).title(TITLE, TITLES.size()).head(TITLES);
    }
}

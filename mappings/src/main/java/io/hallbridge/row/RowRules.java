package io.hallbridge.row;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What can keep a file, a sheet or a query from being read. */
public final class RowRules {
    public static final Rule FILE_MISSING = Rule.error(
            "file-missing",
            new Text("找不到文件", "file not found"),
            new Text("没有这个文件。", "There is no such file."),
            new Text("核对文件名和所在文件夹。", "Check the name and the folder."));

    public static final Rule NOT_A_FILE = Rule.error(
            "not-a-file",
            new Text("不是文件", "not a file"),
            new Text("这是文件夹或设备，不是普通文件。", "This is a folder or a device, not a plain file."),
            new Text("写出文件夹里的文件名，或在来源里用 folder 指定文件夹。", "Name a file in it, or give the folder as a source's folder."));

    public static final Rule FILE_NOT_READABLE = Rule.error(
            "file-not-readable",
            new Text("文件读不了", "file cannot be read"),
            new Text("系统不允许读取这个文件（{reason}）。", "The system does not let this file be read ({reason})."),
            new Text(
                    "给运行本程序的用户读权限，或关闭占用文件的程序后再试。",
                    "Give the user who runs this program the right to read it, or close the program that holds it."));

    public static final Rule FILE_EMPTY = Rule.error(
            "file-empty",
            new Text("空文件", "empty file"),
            new Text("文件是空的，一个字节也没有。", "The file is empty: it holds not one byte."),
            new Text("请填报单位重新发送。", "Ask the department to send it again."));

    public static final Rule FILE_ENCRYPTED = Rule.error(
            "file-encrypted",
            new Text("文件有密码", "file has a password"),
            new Text("文件设了打开密码，读不了。", "The file is protected by a password and cannot be read."),
            new Text(
                    "请填报单位去掉打开密码，另存后重新发送。",
                    "Ask the department to remove the password, save the file and send it again."));

    public static final Rule FILE_DAMAGED = Rule.error(
            "file-damaged",
            new Text("文件已损坏", "file is damaged"),
            new Text("文件不完整或已损坏（{part}）。", "The file is incomplete or damaged ({part})."),
            new Text(
                    "用 Excel 或 WPS 打开检查，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, check it, save it as .xlsx and send it again."));

    public static final Rule FILE_TOO_LARGE = Rule.error(
            "file-too-large",
            new Text("文件大得不合理", "file larger than can be true"),
            new Text(
                    "{part} 解开后超过 {megabytes} MB，与文件大小不相称，不再读下去。",
                    "{part} unpacks to more than {megabytes} MB, out of all proportion to the file, and is read no further."),
            new Text(
                    "用 Excel 或 WPS 打开，只把有内容的行列复制到新工作簿，另存后重新发送。",
                    "Open it in Excel or WPS, copy only the filled rows and columns to a new workbook and send that."));

    public static final Rule TOO_MANY_PARTS = Rule.error(
            "too-many-parts",
            new Text("压缩包里的文件太多", "too many parts in the package"),
            new Text(
                    "文件里打包的部分超过 {limit} 个，表格软件不会写出这样的文件。",
                    "The file packs more than {limit} parts; no spreadsheet program writes that."),
            new Text(
                    "不要使用这个文件，请填报单位用 Excel 或 WPS 重新制作。",
                    "Do not use the file; ask the department to make it again with Excel or WPS."));

    public static final Rule PART_TWICE = Rule.error(
            "part-twice",
            new Text("同一部分出现两次", "part held twice"),
            new Text("文件里有两个 {part}，分不清哪一个是真的。", "The file holds {part} twice, so it is unclear which one is meant."),
            new Text(
                    "用 Excel 或 WPS 打开核对内容，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, check what it shows, save it as .xlsx and send it again."));

    public static final Rule TOO_MUCH_TEXT = Rule.error(
            "too-much-text",
            new Text("工作簿文字太多", "workbook holds too much text"),
            new Text(
                    "工作簿的文字超过 {megabytes} MB，放不下。",
                    "The workbook's texts take more than {megabytes} MB and cannot be kept."),
            new Text(
                    "把工作簿拆成几个，或另存为 CSV，或给程序更多内存。",
                    "Split the workbook, save it as CSV, or give the program more memory."));

    public static final Rule ROW_TOO_LONG = Rule.error(
            "row-too-long",
            new Text("一行太长", "row too long"),
            new Text(
                    "有一行到 {column} 列为止已超过 {limit} 个字符，不像真实数据，不再读下去。",
                    "One row holds more than {limit} characters up to column {column}. That is no true table, and it is read no further."),
            new Text(
                    "检查换行和分隔符是否丢失；从原系统重新导出。",
                    "Check whether line breaks or delimiters were lost, and export the file again."));

    public static final Rule REPEATED_TOO_OFTEN = Rule.error(
            "repeated-too-often",
            new Text("重复的内容太多", "content repeated too often"),
            new Text(
                    "从 {cell} 起，同样的内容重复填写，合计超过 {limit} 格，不像真实数据，不再读下去。",
                    "From {cell} on the same content is filled in again and again, over {limit} cells in all. That is no true table, and it is read no further."),
            new Text(
                    "删去 {cell} 之后多余的行列，只留真实数据，另存后重新发送。",
                    "Delete the surplus rows and columns after {cell}, keep the true data only, save it and send it again."));

    public static final Rule TOO_MANY_SHEETS = Rule.error(
            "too-many-sheets",
            new Text("工作表太多", "too many sheets"),
            new Text("工作簿里的工作表超过 {limit} 张。", "The workbook holds more than {limit} sheets."),
            new Text("把要报送的工作表放进单独的工作簿。", "Put the sheets that are to be sent into a workbook of their own."));

    public static final Rule BEYOND_THE_SHEET = Rule.error(
            "beyond-the-sheet",
            new Text("单元格超出表格范围", "cell beyond the sheet"),
            new Text(
                    "{cell} 超出工作表的最大范围（1048576 行、16384 列）。",
                    "{cell} lies beyond the largest sheet there is (1,048,576 rows, 16,384 columns)."),
            new Text(
                    "用 Excel 或 WPS 打开，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, save it as .xlsx and send it again."));

    public static final Rule CELL_TOO_LONG = Rule.error(
            "cell-too-long",
            new Text("单元格内容太长", "cell too long"),
            new Text("{cell} 的内容超过 {limit} 个字符。", "{cell} holds more than {limit} characters."),
            new Text("检查这一格；Excel 一格最多放 32767 个字符。", "Check that cell; Excel itself allows 32,767 characters."));

    public static final Rule DOCTYPE_REFUSED = Rule.error(
            "doctype-refused",
            new Text("含有外部定义", "declares outside definitions"),
            new Text(
                    "{part} 里有文档类型声明（DOCTYPE），表格软件不会写出这种内容，可能有害。",
                    "{part} declares a document type (DOCTYPE), which no spreadsheet program writes and which may do harm."),
            new Text(
                    "不要使用这个文件，请填报单位用 Excel 或 WPS 重新制作。",
                    "Do not use the file; ask the department to make it again with Excel or WPS."));

    public static final Rule KIND_NOT_READ = Rule.error(
            "kind-not-read",
            new Text("不是能读的表格", "not a table this program reads"),
            new Text(
                    "按内容看这是 {kind} 文件，不是 .xlsx、.xls、.ods 或 CSV。",
                    "By its content this is {kind}, not .xlsx, .xls, .ods or CSV."),
            new Text(
                    "用 Excel 或 WPS 打开，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, save it as .xlsx and send it again."));

    public static final Rule PAGE_DISGUISED = Rule.error(
            "page-disguised",
            new Text("网页冒充表格", "web page disguised as a workbook"),
            new Text(
                    "文件内容是 {kind}，不是真正的 Excel 文件（系统导出的“假 .xls”）。",
                    "The content is {kind}, not a true Excel file (some systems export pages named .xls)."),
            new Text(
                    "用 Excel 或 WPS 打开，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, save it as .xlsx and send it again."));

    public static final Rule ARCHIVE_NOT_UNPACKED = Rule.error(
            "archive-not-unpacked",
            new Text("压缩包", "archive"),
            new Text("这是压缩包（{kind}），里面没有工作簿的结构。", "This is an archive ({kind}), not a workbook."),
            new Text("先解压，再处理里面的表格。", "Unpack it and use the tables inside."));

    public static final Rule WORKBOOK_TOO_OLD = Rule.error(
            "workbook-too-old",
            new Text("Excel 版本太旧", "workbook too old"),
            new Text("这是 Excel 95 或更早的格式。", "The format is that of Excel 95 or older."),
            new Text(
                    "用 Excel 或 WPS 打开，另存为 .xlsx 后重新发送。",
                    "Open it in Excel or WPS, save it as .xlsx and send it again."));

    public static final Rule CHARSET_NOT_NAMED = Rule.error(
            "charset-not-named",
            new Text("没有写明字符集", "charset not named"),
            new Text(
                    "CSV 不是 UTF-8，又没有写明字符集；看起来是 {likely}。",
                    "The CSV is not UTF-8 and its charset is not named; it looks like {likely}."),
            new Text(
                    "核对后写明 charset: {likely}，或另存为 UTF-8 的 CSV。",
                    "Check it and name charset: {likely}, or save it as CSV in UTF-8."));

    public static final Rule CHARSET_UNKNOWN = Rule.error(
            "charset-unknown",
            new Text("认不出字符集", "charset not recognised"),
            new Text(
                    "CSV 既不是 UTF-8，也不是 GB18030（第 {line} 行不合 UTF-8）。",
                    "The CSV is neither UTF-8 nor GB18030 (line {line} is not UTF-8)."),
            new Text("问清文件的字符集并写明，或另存为 UTF-8 的 CSV。", "Find out its charset and name it, or save it as CSV in UTF-8."));

    public static final Rule CHARSET_WRONG = Rule.error(
            "charset-wrong",
            new Text("字符集不符", "charset does not fit"),
            new Text("第 {line} 行的字节不合 {charset}。", "The bytes of line {line} are not {charset}."),
            new Text("核对字符集，或从原系统重新导出。", "Check the charset, or export the file again."));

    public static final Rule QUOTE_NOT_CLOSED = Rule.error(
            "quote-not-closed",
            new Text("引号没有结束", "quote not closed"),
            new Text(
                    "第 {line} 行的引号一直没有结束，后面的行会被吞掉。",
                    "The quote opened in line {line} is never closed and would swallow the lines below."),
            new Text(
                    "补上或删去第 {line} 行的引号（引号内的引号写两次）。",
                    "Close or remove the quote in line {line} (a quote inside quotes is written twice)."));

    public static final Rule TEXT_AFTER_QUOTE = Rule.error(
            "text-after-quote",
            new Text("引号后面有文字", "text after a closing quote"),
            new Text(
                    "第 {line} 行开始的引号结束后又有文字，分不清哪里是一格。",
                    "After the quote opened in line {line} closes there is more text, so it is unclear where the cell ends."),
            new Text(
                    "改正第 {line} 行的引号（引号内的引号写两次）。",
                    "Correct the quotes of line {line} (a quote inside quotes is written twice)."));

    public static final Rule QUERY_FAILED = Rule.error(
            "query-failed",
            new Text("数据库读取失败", "database reading failed"),
            new Text("读到第 {row} 行时数据库出错：{reason}", "The database failed at row {row}: {reason}"),
            new Text("检查查询语句和数据库连接后再运行。", "Check the query and the connection and run again."));

    private RowRules() {}

    /** Every rule of this package, in the order of the documentation. */
    public static List<Rule> all() {
        return List.of(
                FILE_MISSING,
                NOT_A_FILE,
                FILE_NOT_READABLE,
                FILE_EMPTY,
                FILE_ENCRYPTED,
                FILE_DAMAGED,
                FILE_TOO_LARGE,
                TOO_MANY_PARTS,
                PART_TWICE,
                TOO_MUCH_TEXT,
                ROW_TOO_LONG,
                REPEATED_TOO_OFTEN,
                TOO_MANY_SHEETS,
                BEYOND_THE_SHEET,
                CELL_TOO_LONG,
                DOCTYPE_REFUSED,
                KIND_NOT_READ,
                PAGE_DISGUISED,
                ARCHIVE_NOT_UNPACKED,
                WORKBOOK_TOO_OLD,
                CHARSET_NOT_NAMED,
                CHARSET_UNKNOWN,
                CHARSET_WRONG,
                QUOTE_NOT_CLOSED,
                TEXT_AFTER_QUOTE,
                QUERY_FAILED);
    }
}

package cn.tongxin.stories;

import java.util.stream.Stream;

/** The list of files that are no roster, or that nobody should be asked to read. */
record WrongFiles(Township township) {

  Stream<Wrong> all() {
    byte[] honest = Spreadsheets.xlsx("客二,小宋村", "客三,小宋村");
    return Stream.of(
        file(422, "an empty file", new byte[0]),
        file(422, "a truncated workbook", Spreadsheets.firstHalf(honest)),
        file(422, "a workbook of four bytes", new byte[] {'P', 'K', 3, 4}),
        file(422, "a zip bomb", Spreadsheets.zipBomb()),
        file(422, "100,001 rows", Spreadsheets.rowsOfNowhere(100_001)),
        file(422, "zeros", Spreadsheets.zeros(1)),
        file(413, "a file of 20 MiB", Spreadsheets.zeros(20)),
        file(413, "a file of 30 MiB", Spreadsheets.zeros(30)),
        file(422, "a quotation that never ends", Spreadsheets.csv("\"客四,小宋村\n")),
        new Wrong(
            400,
            "an import without a file",
            h ->
                township
                    .county()
                    .http
                    .send(
                        township.county().otherOfficer,
                        "POST",
                        "/api/v1/roster-imports",
                        "multipart/form-data; boundary=x",
                        "--x--\r\n".getBytes(),
                        h)));
  }

  private Wrong file(int status, String what, byte[] file) {
    return new Wrong(status, what, h -> township.upload(file, h));
  }
}

package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.errand.Errand;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports of rosters over HTTP. With {@code Prefer: respond-async} the answer comes at once and the
 * report grows; without it the answer is the finished report.
 */
@RestController
@RequestMapping("/api/v1/roster-imports")
final class RosterImportController {
  static final String PREFER = "Prefer";

  private final RosterImportService imports;
  private final ReportWords words;
  private final ReportBookDocument books;
  private final HtmlPages pages;

  RosterImportController(
      RosterImportService imports, ReportWords words, ReportBookDocument books, HtmlPages pages) {
    this.imports = imports;
    this.words = words;
    this.books = books;
    this.pages = pages;
  }

  /**
   * Takes over a roster from a spreadsheet (.xlsx or .csv) and reports on every row.
   *
   * @throws Problem 409 if somebody else kept changing the same members
   * @throws Problem 429 if two imports are being read already
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportView> take(
      Actor actor,
      @RequestPart MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
      Locale locale) {
    actor.mustRecord();
    ImportDocument report = imports.take(actor, file::getInputStream, dryRun, isLater(prefer));
    return answer(HttpStatus.CREATED, report, locale);
  }

  /**
   * Takes back what an import changed, where nobody has changed it since.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @PostMapping("/{id}/undo")
  ResponseEntity<ImportView> undo(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
      Locale locale) {
    actor.mustRecord();
    return answer(HttpStatus.OK, imports.undo(actor, id, isLater(prefer)), locale);
  }

  private ResponseEntity<ImportView> answer(
      HttpStatus finished, ImportDocument report, Locale locale) {
    HttpStatus status = Errand.isOpen(report.errand()) ? HttpStatus.ACCEPTED : finished;
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    if (status != HttpStatus.OK) {
      answer.location(at(report));
    }
    return answer.body(view(report, locale));
  }

  /** Where the report of any import is. */
  static URI at(ImportDocument report) {
    return URI.create("/api/v1/roster-imports/" + report.id());
  }

  static boolean isLater(@Nullable String prefer) {
    return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
  }

  /**
   * The report of an import, and how far it has come.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ImportView report(Actor actor, @PathVariable UUID id, Locale locale) {
    actor.mustRead();
    return view(imports.get(actor, id), locale);
  }

  /**
   * The report of an import, as a page.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(Actor actor, @PathVariable UUID id, Locale locale) {
    return pages.page("roster-import", locale, report(actor, id, locale));
  }

  /**
   * The report of an import, as a workbook with the rows marked.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/{id}", produces = ReportBookDocument.TYPE)
  void bookByAccept(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response)
      throws IOException {
    book(actor, id, locale, response);
  }

  /**
   * The report of an import, as a workbook with the rows marked.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/{id}/workbook", produces = ReportBookDocument.TYPE)
  void book(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response)
      throws IOException {
    actor.mustRead();
    ImportDocument report = imports.get(actor, id);
    response.setContentType(ReportBookDocument.TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roster-import.xlsx\"");
    books.write(report, actor.scope(), locale, response.getOutputStream());
  }

  private ImportView view(ImportDocument report, Locale locale) {
    return ImportView.of(report, problem -> words.of(problem, locale));
  }
}

package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of places over HTTP. */
@RestController
@RequestMapping("/api/v1")
final class PlaceImportController {
  private final PlaceImportService places;
  private final ReportWords words;

  PlaceImportController(PlaceImportService places, ReportWords words) {
    this.places = places;
    this.words = words;
  }

  /**
   * Takes over a list of places (code, name) and reports on every row.
   *
   * @return the report
   * @throws Problem 409 if somebody else kept changing it
   */
  @PostMapping(path = "/place-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportView placesAsFile(
      Actor actor,
      @RequestPart MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Locale locale) {
    actor.mustBe(Role.COUNTY);
    return view(places.take(actor, file::getInputStream, dryRun), locale);
  }

  /**
   * Takes over a list of places (code, name) and reports on every row.
   *
   * @return the report
   * @throws Problem 409 if somebody else kept changing it
   */
  @PostMapping(path = "/place-imports", consumes = "text/csv")
  ImportView placesAsBody(
      Actor actor,
      @RequestBody byte[] csv,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Locale locale) {
    actor.mustBe(Role.COUNTY);
    return view(places.take(actor, () -> new ByteArrayInputStream(csv), dryRun), locale);
  }

  private ImportView view(ImportDocument report, Locale locale) {
    return ImportView.of(report, problem -> words.of(problem, locale));
  }
}

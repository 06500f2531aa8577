package cn.tongxin.assessment.review;

import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files that belong to reviews, over HTTP: PDF, JPEG and PNG, up to 10 MB each. */
@RestController
@RequestMapping("/api/v1/reviews/{letterId}/{period}/attachments")
class AttachmentController {
  private static final int LONGEST_NAME = 120;

  private final AttachmentService attachments;
  private final ReviewService reviews;

  AttachmentController(AttachmentService attachments, ReviewService reviews) {
    this.attachments = attachments;
    this.reviews = reviews;
  }

  /**
   * Attaches a file to a review: the side above until it is signed, the assessed side until its
   * period is closed.
   *
   * @return the review; the same content again changes nothing
   * @throws Problem 404 if there is no such review in the caller's scope
   * @throws Problem 409 if it is signed, has twenty of this side, or its period is closed
   * @throws Problem 413 if it is larger than 10 MB
   * @throws Problem 415 if it is neither PDF nor JPEG nor PNG, whatever it is called
   * @throws Problem 422 if the indicator is not one that is reviewed by hand
   */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ReviewView> attach(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @RequestParam String indicator,
      @RequestPart MultipartFile file)
      throws IOException {
    actor.mustRecord();
    mustBeReviewed(actor, letterId, indicator);
    var label = new AttachmentService.Label(name(file), indicator);
    return ReviewController.answer(attachments.attach(actor, letterId, period, label, file));
  }

  private void mustBeReviewed(Actor actor, UUID letterId, String indicator) {
    boolean reviewed =
        reviews.indicators(reviews.letter(actor, letterId)).stream()
            .filter(line -> line.kind() == IndicatorKind.REVIEWED)
            .anyMatch(line -> line.code().equals(indicator));
    if (!reviewed) {
      throw Problem.invalid("indicator", "finding.not-reviewed");
    }
  }

  /** Without the folders it lay in. */
  private static String name(MultipartFile file) {
    String whole = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    if (name.isBlank() || name.length() > LONGEST_NAME || !name.matches(PlainText.LINE)) {
      throw Problem.invalid("file", "attachment.name", LONGEST_NAME);
    }
    return name;
  }

  /**
   * The bytes of an attachment.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(
      path = "/{digest}",
      produces = {
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.IMAGE_JPEG_VALUE,
        MediaType.IMAGE_PNG_VALUE
      })
  void read(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @PathVariable String digest,
      HttpServletResponse response)
      throws IOException {
    actor.mustRead();
    Attachment found = attachments.attachment(actor, letterId, period, digest);
    response.setContentType(found.type().media());
    response.setContentLengthLong(found.bytes());
    response.setHeader(HttpHeaders.ETAG, "\"" + found.digest() + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(found.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    attachments.write(found, response.getOutputStream());
  }

  /**
   * Takes an attachment away, and its bytes with it.
   *
   * @return the review without it
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it is the other side's, the review is signed, or its period is closed
   */
  @DeleteMapping("/{digest}")
  ResponseEntity<ReviewView> detach(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @PathVariable String digest) {
    actor.mustBe(Role.COUNTY, Role.OFFICER, Role.VILLAGE);
    return ReviewController.answer(attachments.detach(actor, letterId, period, digest));
  }
}

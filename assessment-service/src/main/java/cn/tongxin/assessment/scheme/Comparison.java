package cn.tongxin.assessment.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** When a share reaches what was promised; the two differ where it is just that. */
public enum Comparison {
  /** Only above it. */
  @JsonProperty(">")
  MORE(">"),
  /** Also where it is just that. */
  @JsonProperty(">=")
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** How it is written. */
  public String sign() {
    return sign;
  }

  /** Whether the one reaches the other. */
  public boolean holds(BigDecimal one, BigDecimal other) {
    int order = one.compareTo(other);
    return this == MORE ? order > 0 : order >= 0;
  }
}

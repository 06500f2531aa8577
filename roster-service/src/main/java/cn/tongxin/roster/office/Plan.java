package cn.tongxin.roster.office;

import java.util.List;

/** What a village means to do: one village, one policy. */
record Plan(String title, String text, List<String> measures) {

  Plan {
    measures = List.copyOf(measures);
  }
}

package io.katydid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CompletedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JtlFormatTest {

  private final SampleFormat jtl = new JtlFormat();

  @Test
  void head_isThe17ColumnsOfJMeter() {
    assertThat(jtl.head())
        .isEqualTo(
            "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,"
                + "failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,"
                + "Connect\n");
  }

  @Test
  void line_ofAResponse_hasWholeMillisecondsFromTheIntendedStart() {
    assertThat(jtl.line(Samples.get("GET /a")))
        .isEqualTo(
            "1795946400010,32,GET /a,200,OK,user 1-7,text,true,,160,118,10,10,"
                + "http://127.0.0.1:8000/a?token=***,27,0,5\n");
  }

  @Test
  void line_ofAFailedResponse_hasItsStatusAndWhy() {
    assertThat(
            jtl.line(
                Samples.response("GET /a", 404, "Not Found", "", "HTTP 404", "password=x1y2z3")))
        .contains("GET /a,404,Not Found,user 1-7,,false,HTTP 404: password=***,160");
  }

  @Test
  void line_ofAFailedCheck_keepsTheStatusAndIsNoSuccess() {
    assertThat(jtl.line(Samples.response("GET /a", 200, "OK", "", "check", "cart is \"empty\"")))
        .contains("GET /a,200,OK,user 1-7,,false,\"check: cart is \"\"empty\"\"\",160");
  }

  @Test
  void line_withoutAResponse_isAsJMeterHasSuch() {
    assertThat(jtl.line(Samples.unanswered("connection refused", "127.0.0.1:1")))
        .isEqualTo(
            "1795946400010,1001,GET /,Non HTTP response code: connection refused,"
                + "Non HTTP response message: 127.0.0.1:1,user 1-1,,false,"
                + "connection refused: 127.0.0.1:1,0,0,1,1,http://127.0.0.1:1/,0,0,0\n");
  }

  @Test
  void line_ofAMeasureOfRequests_isATransaction() {
    assertThat(jtl.line(Samples.measure(3, 1)))
        .isEqualTo(
            "1795946400010,50,checkout,,"
                + "\"Number of samples in transaction : 3, number of failing samples : 1\","
                + "user 1-7,,false,HTTP 503: GET /a,0,0,10,10,null,0,0,0\n");
  }

  @Test
  void line_ofAMeasureWithoutRequests_isASample() {
    assertThat(jtl.line(Samples.measure(0, 0)))
        .isEqualTo("1795946400010,50,checkout,,,user 1-7,,true,,0,0,10,10,null,0,0,0\n");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text",
    "application/json, text",
    "image/svg+xml, text",
    "IMAGE/PNG, bin",
    "audio/ogg, bin",
    "'', ''"
  })
  void dataType_ofAContentType_isThatOfJMeter(String contentType, String dataType) {
    CompletedSample sample = Samples.response("GET /a", 200, "OK", contentType, "", "");

    assertThat(jtl.line(sample)).contains(",user 1-7," + dataType + ",true,");
  }

  @Test
  void name_thatBreaksLines_isOneCell() {
    assertThat(jtl.line(Samples.get("search, \"shoes\"\nline 2\u0000\ud800")))
        .contains(",\"search, \"\"shoes\"\"\nline 2\ufffd\ufffd\",200,");
  }
}

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Gets a page of 12 bytes, by the client of Katydid. */
@User
class Pages {

  @Task
  void page(Http http) {
    http.get("/page");
  }
}

import io.katydid.api.Client;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Gets the same page by Apache HttpClient 5. */
@User
@Connections(client = Client.APACHE)
class ApachePages {

  @Task
  void page(Http http) {
    http.get("/page");
  }
}

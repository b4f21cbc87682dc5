package app;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

@User
class Shopper {

  static final String ITEMS = "/items/";

  private String base = "/v1";

  @Task
  void cannotBeSent(Http http, VirtualUser me) {
    // KD078 at: "products"
    http.get("products");
    // KD078 at: ""
    http.post("", Body.empty());
    // KD078 at: "items" + ITEMS
    http.request("GET", "items" + ITEMS).send();
    // KD078 at: "chat"
    http.webSocket("chat");
    // KD079 at: "/{id"
    http.get("/{id", 1);
    // KD079 at: "/id}"
    http.get("/id}");
    // KD080 at: "/products/{id}"
    http.get("/products/{id}");
    // KD080 at: "/products"
    http.delete("/products", 1);
    // KD080 at: "/{a}/{b}"
    http.get("/{a}/{b}", me.id(), me.id(), base);
    // KD080 at: "/{a}"
    http.put("/{a}", Body.empty());
    // KD080 at: "/{a}/{b}/{c}"
    http.patch("/{a}/{b}/{c}", Body.empty(), 1);
    // KD080 at: "/{a}"
    http.request("GET", "/{a}").name("a").send();
    // KD080 at: "/{room}"
    http.webSocketRequest("/{room}").open();
  }

  @Task
  void namesWithoutEnd(Http http, VirtualUser me) {
    // KD081 at: "/products/" + me.id()
    http.get("/products/" + me.id());
    // KD081 at: ITEMS + base + "/parts?q=" + me
    http.get(ITEMS + base + "/parts?q=" + me.random().nextInt(10));
    // KD081 at: "/products/" + base
    http.post("/products/" + base, Body.empty());
    // KD081 at: ("/a/" + base)
    http.request("GET", ("/a/" + base)).send();
    // KD081 at: base + "/items/" + me.id()
    http.get(base + "/items/" + me.id());
    // KD081 at: Other.PATH + me.id()
    http.get(Other.PATH + me.id());
    // KD081 at: "/items/%d/%s".formatted(me
    http.get("/items/%d/%s".formatted(me.id(), base));
    // KD081 at: String.format("
    http.get(String.format("/items/%05d", me.id()));
  }

  @Task
  void right(Http http, VirtualUser me) {
    Object[] values = {1, 2};
    http.get("https://other.example/items/{id}#here", 1);
    http.get("/{a}/{b}", values);
    http.get("/{a}", me.id());
    http.post("/{a}", Body.empty(), 1);
    http.get("/items/" + 1);
    http.webSocket("wss://localhost/chat");
    http.get("/items" + ITEMS);
    http.get(Other.PATH + ITEMS);
    http.get(base + "/items");
    http.get(base);
    http.get(Other.path());
    http.request("GET", "/items/" + me.id()).name("item").send();
    Other.get("products");
  }
}

class Other {

  static final String PATH = "/";

  static String path() {
    return PATH;
  }

  static void get(String path) {}
}

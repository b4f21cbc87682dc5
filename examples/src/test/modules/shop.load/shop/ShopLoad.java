package shop;

import io.katydid.LoadResult;
import io.katydid.LoadRun;

/** Makes a load on a host, in this JVM or in as many others as the second argument says. */
final class ShopLoad {

  public static void main(String[] arguments) {
    LoadResult result =
        LoadRun.of(Visitor.class)
            .host(arguments[0])
            .runTime("500ms")
            .fork(Integer.parseInt(arguments[1]))
            .execute();
    System.out.print(result.outcome() + " " + result.request("GET /").failures());
  }
}

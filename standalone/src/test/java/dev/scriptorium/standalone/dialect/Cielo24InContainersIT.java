package dev.scriptorium.standalone.dialect;

import dev.scriptorium.standalone.containers.ContainerGateway;
import dev.scriptorium.standalone.containers.NeedsContainers;

/** The same contract on the broker and the database of the cluster. */
@NeedsContainers
class Cielo24InContainersIT extends Cielo24Contract {

  @Override
  Target target() {
    return new Target(
        ContainerGateway.shared().base(), ContainerGateway.USERNAME, ContainerGateway.PASSWORD);
  }
}

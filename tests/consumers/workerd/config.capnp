using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "main.js", esModule = embed "dist/main.js"),
    (name = "partner-association/full.wasm", wasm = embed "node_modules/partner-association/generated/full_bg.wasm"),
  ],
);

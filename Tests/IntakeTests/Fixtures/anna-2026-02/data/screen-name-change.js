window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange": {
      "accountId": "4100000001",
      "screenNameChange": {
        "changedAt": "2020-01-01T00:00:00.000Z",
        "changedFrom": "AnnaDraws",
        "changedTo": "anna"
      }
    }
  }
]
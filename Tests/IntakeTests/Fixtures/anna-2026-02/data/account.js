window.YTD.account.part0 = [
  {
    "account": {
      "email": null,
      "createdVia": "web",
      "username": "anna",
      "accountId": "4100000001",
      "createdAt": "2019-05-01T10:00:00.000Z",
      "accountDisplayName": "Anna Fox"
    }
  }
]
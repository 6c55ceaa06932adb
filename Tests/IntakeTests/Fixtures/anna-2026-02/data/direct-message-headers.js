window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "4100000001-4600000006",
      "messages": [
        {
          "messageCreate": {
            "id": "2013189689963446272",
            "senderId": "4100000001",
            "recipientId": "4600000006",
            "createdAt": "2026-01-19T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "4100000001-4200000002",
      "messages": [
        {
          "messageCreate": {
            "id": "2012827302097846272",
            "senderId": "4200000002",
            "recipientId": "4100000001",
            "createdAt": "2026-01-18T10:00:00.000Z"
          }
        }
      ]
    }
  }
]
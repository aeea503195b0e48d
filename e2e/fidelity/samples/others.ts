/** Emoji of many characters, and words too long for a line. */
export const EMOJI = [
  '😀 😃 😄 😁 😆 🥹 😅 😂 🤣 🥲',
  '👍 👍🏻 👍🏼 👍🏽 👍🏾 👍🏿',
  '👩‍💻 👨🏾‍🚒 🧑🏼‍🎤 👩🏻‍⚕️ 👨🏿‍🍳',
  '👨‍👩‍👧‍👦 👩‍👩‍👦 👨‍👨‍👧 👩‍👧 🧑‍🧑‍🧒',
  '🇩🇪 🇯🇵 🇧🇷 🇮🇳 🇪🇬 🇮🇱 🇹🇭 🇰🇷 🇨🇳 🇻🇳',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 🏳️‍⚧️ 🏴‍☠️',
  '0️⃣ 1️⃣ 2️⃣ 9️⃣ #️⃣ *️⃣ 🔟',
  '❤️ ☎️ ✈️ ⚠️ ☀️ ✔️ ⭐ ✅ ❌',
  'Plain ❤ ☎ ✈ ☀ ✔ beside ❤️ ☎️ ✈️ ☀️ ✔️',
  '🤝🏽 🫱🏻‍🫲🏿 👩🏼‍🤝‍👨🏾 🧑🏿‍❤️‍🧑🏻',
  'Shipped 📦, on its way 🚚, there 🏠 – yay 🥳!',
  '🐻‍❄️ 😶‍🌫️ 😵‍💫 ❤️‍🔥 👁️‍🗨️ 🧑‍🧑‍🧒‍🧒',
] as const;

export const LONG = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Straßenverkehrszulassungsordnung',
  'https://shop.example.com/en/journey/checkout/step-3?utm_source=newsletter&utm_campaign=spring#summary',
  'Zu\u00adsam\u00admen\u00adset\u00adzungs\u00adwort mit wei\u00adchen Tren\u00adn\u00adstel\u00adlen und kei\u00adnen an\u00adde\u00adren',
  'لايستطيعونالتسجيلبسببرسالةالخطأالطويلةجدا',
  'ทดสอบข้อความยาวมากที่ไม่มีช่องว่างเลยแม้แต่ช่องเดียวเพื่อดูว่าตัดบรรทัดอย่างไร',
  '日本語の長い文章は空白がなくても句読点の前後で正しく改行されなければならない。そうでしょう？',
  'aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhhiiiiiiiiii',
  'help.desk+priority@customer-service.example.co.uk; C:\\Users\\anna\\Documents\\journey-map-final-v2.json',
] as const;

export const PARAGRAPHS = [
  'Anna opens three shops in three tabs, puts the same sofa into each basket and waits for the price with delivery. Two of them want an account first. She closes those.',
  'Nach dem Kauf passiert zwei Tage lang nichts. Dann kommen, innerhalb einer Stunde, vier E-Mails; die wichtigste – mit dem Liefertermin – landet im Spam-Ordner.',
  'First line\nSecond line after a break\n\nFourth, after an empty one',
  'يفتح العميل ثلاثة متاجر في ثلاث نوافذ، ويضع الأريكة نفسها في كل سلة، ثم ينتظر السعر مع التوصيل. متجران يطلبان حسابا أولا، فيغلقهما.',
  'הלקוחה פותחת שלוש חנויות, שמה את אותה ספה בכל סל ומחכה למחיר עם משלוח. שתיים מהן דורשות הרשמה (כולל SMS); היא סוגרת אותן.',
  '顧客は三つの店を開き、同じソファをそれぞれの買い物かごに入れて、送料込みの値段を待つ。二つの店は先に会員登録を求めるので、閉じてしまう。',
  'ลูกค้าเปิดร้านสามร้าน ใส่โซฟาตัวเดียวกันลงในตะกร้าแต่ละใบ แล้วรอราคารวมค่าจัดส่ง สองร้านขอให้สมัครสมาชิกก่อน ลูกค้าจึงปิดไป',
  'ग्राहक तीन दुकानें खोलता है, हर टोकरी में वही सोफ़ा डालता है और डिलीवरी सहित मूल्य की प्रतीक्षा करता है। दो दुकानें पहले खाता बनवाना चाहती हैं।',
  'Покупатель открывает три магазина, кладёт один и тот же диван в каждую корзину и ждёт цену с доставкой. Два магазина сначала требуют регистрации.',
  'Khách hàng mở ba cửa hàng, cho cùng một chiếc ghế sofa vào từng giỏ và chờ giá kèm phí vận chuyển. Hai cửa hàng yêu cầu đăng ký trước.',
  'Great unboxing 📦✨: the kids 👧🏽👦🏽 built a fort 🏰 out of the carton before anyone sat on the sofa 🛋️ — and the old one went to 👵🏼.',
  'The Arabic note «العميل يريد استرداد 1,250.00 ريال (كاملة)» was pasted beside the Hebrew one ”הלקוח רוצה החזר“ and the Thai one “ขอเงินคืน”.',
  'Plan A (30 %): call back within 10 min; plan B (70 %): write – see https://example.com/plans?a=1&b=2, or ask +49 (0)30 1234-5678.',
] as const;

/** A line as it should be, and one that is wrong in one place: what a comparison of drawings has to notice. */
export interface WrongForm {
  readonly right: string;
  readonly wrong: string;
  readonly lang: string;
  /** Language that the wrong one is drawn in; that of the right one when absent. */
  readonly wrongLang?: string;
}

function pairs(lang: string, list: readonly (readonly [string, string])[]): WrongForm[] {
  return list.map(([right, wrong]) => ({ right, wrong, lang }));
}

function regions(lang: string, wrongLang: string, texts: readonly string[]): WrongForm[] {
  return texts.map((text) => ({ right: text, wrong: text, lang, wrongLang }));
}

export const WRONG_FORMS: readonly WrongForm[] = [
  ...pairs('en', [
    ['The station has a nice café and a shop', 'The station has a nice cafe and a shop'],
    ['The station has a nice café and a shop', 'The station has a nice cafè and a shop'],
    ['Her order #1234 is late', 'Her order #1254 is late'],
    ['Am Ende der Straße rechts', 'Am Ende der StraBe rechts'],
    ['Cafe\u0301 no\u0308el a\u0323\u0302 z', 'Cafe\u0301 no\u0308el a\u0323 z'],
    ['Ends (in brackets) here', 'Ends [in brackets] here'],
    ['It’s ok 👍🏽 for her', 'It’s ok 👍🏾 for her'],
    ['Sent from 🇩🇪 to me', 'Sent from 🇧🇪 to me'],
    ['Step 1️⃣ of many', 'Step 1 of many'],
    ['All of the 👨‍👩‍👧‍👦 came', 'All of the 👨‍👦 came'],
  ]),
  ...pairs('vi', [
    ['Tôi muốn kiểm tra đơn hàng', 'Tôi muôn kiểm tra đơn hàng'],
    ['Tôi muốn kiểm tra đơn hàng', 'Tôi muốn kiêm tra đơn hàng'],
  ]),
  ...pairs('el', [['Ο πελάτης συγκρίνει', 'Ο πελατης συγκρίνει']]),
  ...pairs('ru', [['Объём заказа вырос', 'Объем заказа вырос']]),
  ...pairs('ar', [
    ['العميل يقارن الأسعار', 'العم‌يل يقارن الأسعار'],
    ['كتاب جديد', 'كتات جديد'],
    ['بَيْتٌ كَبِيرٌ', 'بَيْت كَبِيرٌ'],
  ]),
  ...pairs('he', [
    ['שָׁלוֹם לכם', 'שׁלוֹם לכם'],
    ['אמר שׁלום', 'אמר שׂלום'],
  ]),
  ...pairs('th', [
    ['ลูกค้าได้ยินเรื่อง', 'ลูกคาได้ยินเรื่อง'],
    ['ลูกค้าได้ยินเรื่อง', 'ลูกค่าได้ยินเรื่อง'],
  ]),
  ...pairs('hi', [
    ['क्षत्रिय की कीमत', 'क्‌षत्रिय की कीमत'],
    ['उसकी मंशा', 'उसकी मशा'],
  ]),
  ...regions('ja', 'zh-Hans', ['骨がある', 'この直線を', '今日の返品']),
  ...regions('zh-Hans', 'zh-Hant', ['顾客的骨头', '他的角度']),
  ...regions('zh-Hans', 'ja', ['返品与海外']),
  ...regions('zh-Hant', 'zh-Hans', ['今天的角度']),
  ...regions('ko', 'ja', ['令과 角과 刃']),
];

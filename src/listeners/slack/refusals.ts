/*
 * The codes by which Slack says that it did not do what was asked, as documented for the methods that the bot calls.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */

/** About this place, this person or this message. */
export const REFUSED_HERE: ReadonlySet<string> = new Set([
  'as_user_not_supported',
  'attachment_payload_limit_exceeded',
  'cannot_dm_bot',
  'cannot_reply_to_message',
  'cant_update_message',
  'channel_is_limited_access',
  'channel_not_found',
  'channel_type_not_supported',
  'edit_window_closed',
  'fetch_members_failed',
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'invalid_ts_latest',
  'invalid_ts_oldest',
  'invalid_user_combination',
  'invalid_users',
  'is_archived',
  'is_inactive',
  'markdown_text_conflict',
  'message_not_found',
  'messages_tab_disabled',
  'metadata_must_be_sent_from_app',
  'metadata_too_large',
  'method_not_supported_for_channel_type',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'slack_connect_canvas_sharing_blocked',
  'slack_connect_file_link_sharing_blocked',
  'thread_not_found',
  'too_many_attachments',
  'user_disabled',
  'user_not_found',
  'user_not_in_channel',
  'user_not_visible',
]);

/** About the token, its scopes, the app or the whole workspace: the same for every place, until somebody mends it. */
export const REFUSED_EVERYWHERE: ReadonlySet<string> = new Set([
  'access_denied',
  'accesslimited',
  'account_inactive',
  'deprecated_endpoint',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'invalid_auth',
  'method_deprecated',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'team_added_to_org',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
  'user_removed_from_team',
]);

/** Too many calls; where Slack does not say how long to wait. */
export const TOO_MANY: ReadonlySet<string> = new Set([
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
]);

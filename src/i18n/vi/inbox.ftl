# Hộp thư đến: nhập nhiều tệp một lần, ngày nhận.

import-about = Nhập tệp các đơn vị gửi (Excel, LibreOffice, CSV)
import-file = Tệp đơn vị gửi, hoặc thư mục chứa các tệp ấy; đơn vị và kỳ lấy theo nội dung tệp; -: đầu vào chuẩn
import-unit = Đơn vị nộp (mặc định: theo tệp)
import-period = Kỳ nộp (mặc định: theo tệp)
import-sheet = Trang cần đọc (mặc định: theo mẫu, hoặc trang duy nhất có bảng số liệu)
import-received = Ngày nhận (mặc định: ngày của tệp); là ngày nộp của đơn vị
import-replace = Thay báo cáo đang có bằng bản này
import-accept-errors = Ghi cả báo cáo còn lỗi, nguyên như trong tệp
import-answer = Ghi vào thư mục này, cho mỗi tệp cần sửa, chính tệp đó có ghi chú ở từng ô để gửi lại đơn vị
import-stdout = In ra màn hình thay vì ghi tệp
import-force = Như --replace và --accept-errors
import-output = Ghi vào tệp này (mặc định: reports/NĂM/KỲ/ĐƠN VỊ.csv)
import-one-only = -o và --stdout chỉ dùng khi nhập một tệp
import-answer-in-inbox = thư mục trả lời “{ $path }” nằm trong thư mục nhập: lần sau các tệp trả lời sẽ bị nhập; hãy chọn thư mục khác
import-own-folder = “{ $path }” là kho dữ liệu, hoặc chứa hay nằm trong thư mục plan/, reports/ của kho: các tệp ở đó không phải tệp đơn vị gửi; hãy để tệp nhận được vào một thư mục riêng rồi nhập thư mục đó
import-answered = Tệp để gửi lại đơn vị: { $path }
import-received-future = ngày nhận { $day } ở sau hôm nay ({ $as-of })
import-received-early = ngày nhận { $day } ở trước ngày đầu { $period } ({ $from }): đơn vị chưa thể gửi báo cáo
import-record-broken = sổ nhận “{ $path }” hỏng nên chưa ghi gì; chạy “reform check” để biết cần sửa gì
import-nameless = không rõ tệp này của đơn vị nào, kỳ nào; cần cho biết --unit và --period
import-sealed = kỳ { $period } đã chốt số liệu nên không ghi “{ $path }”; thêm --replace nếu vẫn muốn thay
import-differs = “{ $path }” đã có với số liệu khác; thêm --replace nếu tệp này là bản thay thế
import-superseded = tệp này là bản cũ{ $since ->
        [yes] , nhận ngày { $day }
       *[no] { "" }
    }: “{ $path }” đã có bản mới hơn; thêm --replace nếu vẫn muốn lấy lại bản này
import-written = Đã ghi { $path } ({ $rows } dòng).
import-same = { $path } đã đúng như vậy ({ $rows } dòng).
import-noted = Ngày nhận: { $day } (khác thì nhập lại với --received).
import-incomplete = Đã ghi, nhưng còn { $count } dòng chưa điền hoặc chưa dùng được; { $elsewhere ->
        [yes] điền tiếp rồi nhập lại.
       *[no] điền tiếp rồi nhập lại với --replace.
    }
import-not-written = Chưa ghi gì: sửa các lỗi nêu trên trong tệp rồi nhập lại.
import-refused = Chưa ghi gì: không đọc được báo cáo từ tệp này.

received-head = Sổ nhận báo cáo { $period } năm { $year } của { $unit }.
    Do lệnh “reform import” ghi; ngày sớm nhất là ngày nộp.

import-title = Nhập báo cáo, ngày { $as-of }{ $trial ->
        [yes] {" "}(xem trước, chưa ghi gì)
       *[no] { "" }
    }
import-empty = Không có tệp nào.
column-import-file = Tệp
column-import-fate = Kết quả
column-import-answer = Tệp trả lời
column-import-note = Ghi chú

import-fate = { $fate ->
        [new] { $trial ->
            [yes] sẽ ghi
           *[no] đã ghi
        }{ $state ->
            [complete] { "" }
            [incomplete] , chưa đủ
           *[other] , còn lỗi
        }
        [replaces] { $trial ->
            [yes] sẽ thay
           *[no] đã thay
        }{ $state ->
            [complete] { "" }
            [incomplete] , chưa đủ
           *[other] , còn lỗi
        }
        [same] đã có
        [copy] trùng
        [older] bản cũ
        [superseded] bản cũ
        [unclear] chưa rõ bản nào
        [differs] khác bản đang có
        [faulty] có lỗi
        [unread] không đọc được
        [nameless] chưa rõ của ai
        [closed] kỳ đã chốt
        [passed] bỏ qua
       *[failed] không ghi được
    }

import-note = { $fate ->
        [new] nhận ngày { $received }{ $lacking ->
            [0] { "" }
           *[other] ; chưa có { $lacking } trên { $owed } dòng
        }{ $errors ->
            [0] { "" }
           *[other] ; { $errors } lỗi
        }{ $warnings ->
            [0] { "" }
           *[other] ; { $warnings } cảnh báo
        }{ $before ->
            [yes] ; lưu sau “{ $other }”
           *[no] { "" }
        }
        [replaces] nhận ngày { $received }{ $lacking ->
            [0] { "" }
           *[other] ; chưa có { $lacking } trên { $owed } dòng
        }{ $errors ->
            [0] { "" }
           *[other] ; { $errors } lỗi
        }{ $warnings ->
            [0] { "" }
           *[other] ; { $warnings } cảnh báo
        }
        [same] số liệu như bản trong kho{ $noted ->
            [yes] ; ghi thêm ngày nhận { $received }
           *[no] { "" }
        }
        [copy] số liệu như “{ $other }”
        [older] “{ $other }” được lưu sau
        [superseded] { $since ->
            [yes] đã nhận ngày { $day }, nay trong kho là bản mới hơn
           *[no] trong kho đã có bản mới hơn
        }
        [unclear] khác “{ $other }” và không rõ tệp nào lưu sau: hỏi đơn vị, để lại một tệp
        [differs] nếu đây là bản thay thế thì thêm --replace{ $errors ->
            [0] { "" }
           *[other] ; { $errors } lỗi
        }
        [faulty] { $errors } lỗi: đề nghị đơn vị sửa và gửi lại
        [unread] { $why }
        [nameless] nhập riêng tệp này với --unit và --period
        [closed] không ghi vào kỳ đã chốt
        [passed] { $passed ->
            [lock] tệp tạm: có người đang mở bảng tính
            [link] liên kết, không đi theo
            [other] không phải bảng số liệu
           *[no-file] không phải tệp thường
        }
       *[failed] { $why }
    }

import-summary = { $files } tệp: { $trial ->
        [yes] sẽ ghi { $written } báo cáo
       *[no] đã ghi { $written } báo cáo
    }{ $incomplete ->
        [0] { "" }
       *[other] {" "}({ $incomplete } chưa đủ)
    }{ $same ->
        [0] { "" }
       *[other] , { $same } tệp trùng
    }{ $older ->
        [0] { "" }
       *[other] , { $older } bản cũ
    }{ $passed ->
        [0] { "" }
       *[other] , { $passed } tệp bỏ qua
    }{ $open ->
        [0] .
       *[other] ; { $open } tệp cần xem lại.
    }
